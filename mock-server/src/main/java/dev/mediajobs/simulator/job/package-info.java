/** Jobs, their course over time, and the clock that drives it. */
@NullMarked
package dev.mediajobs.simulator.job;

import org.jspecify.annotations.NullMarked;
