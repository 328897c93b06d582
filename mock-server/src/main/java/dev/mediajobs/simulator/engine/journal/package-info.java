/** The journal of the requests that the simulator received. */
@NullMarked
package dev.mediajobs.simulator.engine.journal;

import org.jspecify.annotations.NullMarked;
