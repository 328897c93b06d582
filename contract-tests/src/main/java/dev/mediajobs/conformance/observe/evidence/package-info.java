/** Compares traffic with the evidence of the specs, and writes the edits that follow. */
@NullMarked
package dev.mediajobs.conformance.observe.evidence;

import org.jspecify.annotations.NullMarked;
