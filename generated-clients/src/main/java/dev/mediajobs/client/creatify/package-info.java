/** Retrofit client of Creatify (Aurora talking videos), generated from {@code creatify.yaml}. */
@NullMarked
package dev.mediajobs.client.creatify;

import org.jspecify.annotations.NullMarked;
