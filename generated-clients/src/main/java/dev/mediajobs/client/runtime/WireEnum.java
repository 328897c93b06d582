package dev.mediajobs.client.runtime;

/** One of the words that a contract lists; every generated enum is made of them. */
public interface WireEnum {
    /**
     * The word on the wire.
     *
     * @return the word, empty for the constant that stands for all unknown words
     */
    String value();
}
