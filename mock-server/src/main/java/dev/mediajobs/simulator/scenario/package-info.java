/** Named courses of events. */
@NullMarked
package dev.mediajobs.simulator.scenario;

import org.jspecify.annotations.NullMarked;
