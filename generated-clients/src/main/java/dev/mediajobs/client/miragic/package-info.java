/** Retrofit client of Miragic (speed painting videos), generated from {@code miragic.yaml}. */
@NullMarked
package dev.mediajobs.client.miragic;

import org.jspecify.annotations.NullMarked;
