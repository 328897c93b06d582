/** Consumer tests of the facade, which write the pacts. */
@NullMarked
package dev.mediajobs.conformance.pact;

import org.jspecify.annotations.NullMarked;
