/** Runs the checks of all vendors, and checks credentials, tokens, invalid requests and uploads. */
@NullMarked
package dev.mediajobs.conformance.run;

import org.jspecify.annotations.NullMarked;
