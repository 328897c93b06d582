package dev.mediajobs.conformance.observe.evidence;

import dev.mediajobs.specs.SpecNode;
import java.util.function.Consumer;

/**
 * A statement of a spec that the traffic contradicts or completes, with the edit that follows.
 *
 * @param key identity; the same correction is made once
 * @param location location in the spec
 * @param text what was seen and what to change
 * @param sighting exchange in which it was seen
 * @param edit the edit
 */
record Correction(String key, SpecNode location, String text, Sighting sighting, Consumer<SpecEditor> edit) {}
