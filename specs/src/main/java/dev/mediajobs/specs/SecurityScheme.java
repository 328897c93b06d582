package dev.mediajobs.specs;

/**
 * A security scheme of a vendor.
 *
 * @param name name in the spec
 * @param node location
 */
public record SecurityScheme(String name, SpecNode node) {

    /** Returns whether the credential is a bearer token. */
    public boolean isBearer() {
        return node.child("scheme").text().equalsIgnoreCase("bearer");
    }

    /** Returns the name of the credential's header. */
    public String header() {
        return isBearer() ? "Authorization" : node.child("name").text();
    }
}
