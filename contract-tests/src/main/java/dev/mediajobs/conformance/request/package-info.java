/** Creates valid requests from a spec, and invalid ones with a known defect. */
@NullMarked
package dev.mediajobs.conformance.request;

import org.jspecify.annotations.NullMarked;
