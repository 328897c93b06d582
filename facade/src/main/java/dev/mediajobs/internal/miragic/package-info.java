/** Adapter for Miragic's jobs. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.miragic;

import org.jspecify.annotations.NullMarked;
