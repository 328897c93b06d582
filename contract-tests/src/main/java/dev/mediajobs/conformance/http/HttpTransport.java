package dev.mediajobs.conformance.http;

/** Sends requests. What goes wrong on the way is part of the exchange, never an exception. */
public interface HttpTransport {

    /** Sends a request once, follows no redirect and reads the whole answer within the limits. */
    Exchange send(Request request);
}
