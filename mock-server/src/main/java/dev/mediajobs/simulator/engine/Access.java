package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.Operation.SecurityScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may come in, and as whom.
 *
 * @param granted whether it may
 * @param missing whether it brought nothing at all
 * @param account whose credentials it brought
 */
record Access(boolean granted, boolean missing, String account) {

    static Access of(Operation operation, Request request, Tokens tokens) {
        boolean missing = true;
        for (List<SecurityScheme> all : operation.security()) {
            StringBuilder account = new StringBuilder();
            boolean good = true;
            for (SecurityScheme scheme : all) {
                String sent = request.header(scheme.header());
                String who = sent == null ? null : who(scheme, sent, tokens);
                missing &= sent == null;
                good &= who != null;
                account.append(account.isEmpty() ? "" : ":").append(who);
            }
            if (good) {
                return new Access(true, false, account.toString());
            }
        }
        return operation.security().isEmpty() ? new Access(true, false, "") : new Access(false, missing, "");
    }

    private static @Nullable String who(SecurityScheme scheme, String sent, Tokens tokens) {
        if (!scheme.bearer()) {
            return Credentials.acceptable(sent) ? sent : null;
        }
        boolean bearer = sent.regionMatches(true, 0, "Bearer ", 0, 7);
        return bearer ? tokens.client(sent.substring(7).strip()) : null;
    }
}
