/** The simulated vendors and their response bodies. */
@NullMarked
package dev.mediajobs.simulator.vendor;

import org.jspecify.annotations.NullMarked;
