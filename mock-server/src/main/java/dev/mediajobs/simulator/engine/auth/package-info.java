/** Authenticates requests: credentials, access tokens and signed URLs. */
@NullMarked
package dev.mediajobs.simulator.engine.auth;

import org.jspecify.annotations.NullMarked;
