/**
 * The client of Creatify: Aurora talking videos. All types here but this description are generated from the contract
 * {@code creatify.yaml}.
 */
@NullMarked
package dev.mediajobs.client.creatify;

import org.jspecify.annotations.NullMarked;
