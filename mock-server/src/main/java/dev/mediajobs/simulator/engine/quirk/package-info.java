/** Quirks: contradictory or open details of the vendors' documentation whose treatment is configurable. */
@NullMarked
package dev.mediajobs.simulator.engine.quirk;

import org.jspecify.annotations.NullMarked;
