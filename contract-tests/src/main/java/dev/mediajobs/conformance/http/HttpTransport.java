package dev.mediajobs.conformance.http;

/** Sends requests. Failures are part of the exchange and never thrown. */
public interface HttpTransport {

    /** Sends a request once, without following redirects, and reads the complete response within the limits. */
    Exchange send(Request request);
}
