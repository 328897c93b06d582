/** Adapter for Creatify's jobs. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.creatify;

import org.jspecify.annotations.NullMarked;
