/** Tests of the simulator through its public interfaces. */
@NullMarked
package dev.mediajobs.simulator;

import org.jspecify.annotations.NullMarked;
