/**
 * The client of Miragic: speed painting videos. All types here but this description are generated from the contract
 * {@code miragic.yaml}.
 */
@NullMarked
package dev.mediajobs.client.miragic;

import org.jspecify.annotations.NullMarked;
