/** What the vendors' documents show, read with the generated clients. */
@NullMarked
package dev.mediajobs.conformance.samples;

import org.jspecify.annotations.NullMarked;
