/** Tests with samples of the vendors' documents. */
@NullMarked
package dev.mediajobs.conformance.samples;

import org.jspecify.annotations.NullMarked;
