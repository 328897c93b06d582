/** Quirks: documented contradictions of the vendors between which a user can choose. */
@NullMarked
package dev.mediajobs.simulator.engine.quirk;

import org.jspecify.annotations.NullMarked;
