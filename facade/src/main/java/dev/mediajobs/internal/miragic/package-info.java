/** Miragic's answers, read as jobs. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.miragic;

import org.jspecify.annotations.NullMarked;
