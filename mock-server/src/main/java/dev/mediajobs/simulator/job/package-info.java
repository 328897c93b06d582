/** Jobs, their timelines, and the simulator clock. */
@NullMarked
package dev.mediajobs.simulator.job;

import org.jspecify.annotations.NullMarked;
