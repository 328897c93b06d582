/** Tests of the kit: its parts, and the complete kit against the simulator. */
@NullMarked
package dev.mediajobs.conformance.kit;

import org.jspecify.annotations.NullMarked;
