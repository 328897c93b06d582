package dev.mediajobs.simulator.engine.auth;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SecurityScheme;
import java.util.List;

/**
 * The result of authenticating a request.
 *
 * @param isGranted whether the credentials are valid
 * @param missing whether the request has no credentials
 * @param account the account: the last credential that the spec requires, or the client of a token
 */
public record Authentication(boolean isGranted, boolean missing, String account) {

    private static final String BEARER = "Bearer ";

    public static Authentication of(Operation operation, Request request, AccessTokens tokens) {
        String account = "";
        boolean missing = true;
        for (List<SecurityScheme> schemes : operation.security()) {
            boolean valid = true;
            for (SecurityScheme scheme : schemes) {
                String credential = request.header(scheme.header());
                missing &= credential == null;
                valid &= credential != null && isValid(operation, scheme, credential, tokens);
                account = credential == null ? account : account(isIssued(operation, scheme), credential, tokens);
            }
            if (valid) {
                return new Authentication(true, false, account);
            }
        }
        return operation.security().isEmpty()
                ? new Authentication(true, false, "")
                : new Authentication(false, missing, account);
    }

    /** Returns the account of a request that matches no operation; empty if it has no credentials. */
    public static String unverifiedAccount(Request request, AccessTokens tokens) {
        String key = request.header("X-API-Key");
        String authorization = request.header("Authorization");
        return key != null ? key : authorization != null ? account(true, authorization, tokens) : "";
    }

    private static boolean isValid(Operation operation, SecurityScheme scheme, String credential, AccessTokens tokens) {
        if (!scheme.isBearer()) {
            return Credentials.acceptable(credential);
        }
        String token = credential.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? token(credential) : "";
        return isIssued(operation, scheme) ? tokens.client(token) != null : Credentials.acceptable(token);
    }

    /** Returns whether the credential is a token that the vendor issues; other bearer tokens are keys. */
    private static boolean isIssued(Operation operation, SecurityScheme scheme) {
        return scheme.isBearer() && operation.vendor().tokenOperation().isPresent();
    }

    private static String token(String credential) {
        return credential.substring(BEARER.length()).strip();
    }

    /** Returns the key itself, or the client of the token, expired or not. */
    private static String account(boolean issued, String credential, AccessTokens tokens) {
        if (issued && credential.length() > BEARER.length()) {
            return tokens.unverifiedClient(token(credential));
        }
        return credential.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? token(credential) : credential;
    }
}
