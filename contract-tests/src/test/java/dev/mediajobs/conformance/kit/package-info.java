/** The kit: its parts one by one, then the whole against the simulator. */
@NullMarked
package dev.mediajobs.conformance.kit;

import org.jspecify.annotations.NullMarked;
