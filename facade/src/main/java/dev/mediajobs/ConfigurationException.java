package dev.mediajobs;

/**
 * MediaJobs cannot work as it was set up: a key is missing or badly written, a base URL is no URL, a connection
 * cannot be encrypted or its certificate is not trusted. The message names what to set and where; it never shows a value of a credential.
 */
public final class ConfigurationException extends MediaException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(Details details) {
        super(details);
    }
}
