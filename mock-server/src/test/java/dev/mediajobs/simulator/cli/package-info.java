@NullMarked
package dev.mediajobs.simulator.cli;

import org.jspecify.annotations.NullMarked;
