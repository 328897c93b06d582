/** Checks real traffic between an application and a server, without own calls. */
@NullMarked
package dev.mediajobs.conformance.observe;

import org.jspecify.annotations.NullMarked;
