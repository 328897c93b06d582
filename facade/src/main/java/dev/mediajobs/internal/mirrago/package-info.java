/** Adapter for Mirrago's jobs, and its access token. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.mirrago;

import org.jspecify.annotations.NullMarked;
