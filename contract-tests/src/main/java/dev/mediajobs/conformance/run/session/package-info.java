/** State shared by all checks of one vendor: the plan, transport, credentials and known ids. */
@NullMarked
package dev.mediajobs.conformance.run.session;

import org.jspecify.annotations.NullMarked;
