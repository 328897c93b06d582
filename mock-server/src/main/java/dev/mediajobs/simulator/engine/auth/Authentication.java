package dev.mediajobs.simulator.engine.auth;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SecurityScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may come in, and as whom.
 *
 * @param isGranted whether it may
 * @param missing whether it brought nothing at all
 * @param account whose credentials it brought: the last that the spec asks for, or the client of a token
 */
public record Authentication(boolean isGranted, boolean missing, String account) {

    private static final String BEARER = "Bearer ";

    public static Authentication of(Operation operation, Request request, AccessTokens tokens) {
        String account = "";
        boolean missing = true;
        for (List<SecurityScheme> all : operation.security()) {
            boolean good = true;
            for (SecurityScheme scheme : all) {
                String sent = request.header(scheme.header());
                String who = sent == null ? null : account(scheme, sent, tokens);
                missing &= sent == null;
                good &= who != null;
                account = sent == null ? account : name(scheme.isBearer(), sent, tokens);
            }
            if (good) {
                return new Authentication(true, false, account);
            }
        }
        return operation.security().isEmpty()
                ? new Authentication(true, false, "")
                : new Authentication(false, missing, account);
    }

    /** Whose a request is that no operation takes; empty where it brings nothing that tells. */
    public static String unverifiedAccount(Request request, AccessTokens tokens) {
        String key = request.header("X-API-Key");
        String authorization = request.header("Authorization");
        return key != null ? key : authorization != null ? name(true, authorization, tokens) : "";
    }

    private static @Nullable String account(SecurityScheme scheme, String sent, AccessTokens tokens) {
        if (!scheme.isBearer()) {
            return Credentials.acceptable(sent) ? sent : null;
        }
        boolean bearer = sent.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? tokens.client(sent.substring(BEARER.length()).strip()) : null;
    }

    /** The key itself, or the client whose token it is, good or not. */
    private static String name(boolean bearer, String sent, AccessTokens tokens) {
        boolean token = bearer && sent.length() > BEARER.length();
        return token ? tokens.named(sent.substring(BEARER.length()).strip()) : sent;
    }
}
