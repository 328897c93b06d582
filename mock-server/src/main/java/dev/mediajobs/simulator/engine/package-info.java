/** Request handling of the simulator, independent of the server. */
@NullMarked
package dev.mediajobs.simulator.engine;

import org.jspecify.annotations.NullMarked;
