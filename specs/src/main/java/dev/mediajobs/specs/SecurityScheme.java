package dev.mediajobs.specs;

/**
 * A way to authenticate.
 *
 * @param name name in the spec
 * @param node location
 */
public record SecurityScheme(String name, SpecNode node) {

    /** Returns whether the credential is a token after the word {@code Bearer}. */
    public boolean isBearer() {
        return node.child("scheme").text().equalsIgnoreCase("bearer");
    }

    /** Returns the header of the credential. */
    public String header() {
        return isBearer() ? "Authorization" : node.child("name").text();
    }
}
