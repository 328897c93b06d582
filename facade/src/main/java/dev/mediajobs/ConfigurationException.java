package dev.mediajobs;

/**
 * The configuration is not valid: credentials are missing or malformed, a base URL is not valid, or no trusted TLS
 * connection is possible. The message says which setting to change and does not show credentials.
 */
public final class ConfigurationException extends MediaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception, for tests of applications.
     *
     * @param details the properties of the exception, from {@link MediaException#details}
     */
    public ConfigurationException(Details details) {
        super(details);
    }
}
