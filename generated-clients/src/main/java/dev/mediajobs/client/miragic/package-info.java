/**
 * The client of Miragic: speed painting videos. All types are generated from the contract {@code miragic.yaml}.
 */
@NullMarked
package dev.mediajobs.client.miragic;

import org.jspecify.annotations.NullMarked;
