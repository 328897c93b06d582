/** What the facade expects of each vendor, written down by its own calls. */
@NullMarked
package dev.mediajobs.conformance.pact;

import org.jspecify.annotations.NullMarked;
