@NullMarked
package dev.mediajobs.simulator.junit;

import org.jspecify.annotations.NullMarked;
