/** Scenarios: named behaviours of jobs. */
@NullMarked
package dev.mediajobs.simulator.scenario;

import org.jspecify.annotations.NullMarked;
