/** The control API under /__admin/simulator/. */
@NullMarked
package dev.mediajobs.simulator.control;

import org.jspecify.annotations.NullMarked;
