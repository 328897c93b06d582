@NullMarked
package dev.mediajobs.simulator.job;

import org.jspecify.annotations.NullMarked;
