/** Verification of the packaged simulator against the pacts. */
@NullMarked
package dev.mediajobs.conformance.provider;

import org.jspecify.annotations.NullMarked;
