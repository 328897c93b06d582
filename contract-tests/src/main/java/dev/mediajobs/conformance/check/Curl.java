package dev.mediajobs.conformance.check;

import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Secrets.Place;
import dev.mediajobs.conformance.http.Secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formats requests as curl commands for a POSIX shell that read secrets from environment variables. */
final class Curl {

    /** The members whose name may be part of a script; a server may use any other name to run a command. */
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9_]+");

    /** The server chooses the link when the command runs, so that it must not be an option, a pattern or a file. */
    private static final String LINK = "-g --proto '=http,https' --url \"$LINK\"";

    private final Secrets secrets;
    private final Optional<Request> tokenRequest;
    private final String tokenVariable;

    /**
     * @param tokenRequest the request for a new token, if the vendor uses tokens
     * @param tokenVariable the variable of the token in the secrets
     */
    Curl(Secrets secrets, Optional<Request> tokenRequest, String tokenVariable) {
        this.secrets = secrets;
        this.tokenRequest = tokenRequest;
        this.tokenVariable = tokenVariable;
    }

    String of(Request request) {
        return withToken(command(request, quoted(request.uri().toASCIIString())));
    }

    /**
     * Returns a command that downloads a linked file. If the link may be signed, the command first gets a new one from
     * its source; for a link in a list it only gets the list.
     *
     * @param source the request whose response contains the link at the pointer
     */
    String ofLink(Request request, Request source, String pointer) {
        if (request.uri().getRawQuery() == null) {
            return of(request);
        }
        if (pointer.matches(".*/\\d+(/.*)?")) {
            return of(source);
        }
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (!MEMBER.matcher(member).matches()) {
            return of(source);
        }
        String extract = " | sed -E 's/.*\"" + member + "\"[^\"]*\"([^\"]*)\".*/\\1/; s#\\\\/#/#g; s/\\\\u0026/\\&/g')";
        return withToken("LINK=$(" + silent(source) + extract + "; " + command(request, LINK));
    }

    private String withToken(String command) {
        if (!command.contains("${" + tokenVariable + "}") || tokenRequest.isEmpty()) {
            return command;
        }
        Request request = tokenRequest.get();
        String extract = " | sed -E 's/.*\"access_token\"[^\"]*\"([^\"]*)\".*/\\1/')";
        return tokenVariable + "=$(" + silent(request) + extract + "; " + command;
    }

    private String silent(Request request) {
        return command(request, quoted(request.uri().toASCIIString())).replaceFirst("curl -i", "curl -s");
    }

    private String command(Request request, String address) {
        StringBuilder command = new StringBuilder("curl -i -X " + request.method());
        command.append(' ').append(address);
        for (Map.Entry<String, String> header : request.headers()) {
            command.append(" -H ").append(quoted(header.getKey() + ": ", header.getValue()));
        }
        byte[] body = request.body();
        if (body.length == 0) {
            return command.toString();
        }
        if (isText(body)) {
            return command + " --data-raw " + quoted(request.text());
        }
        String encoded = secrets.withoutKnown(Base64.getEncoder().encodeToString(body));
        return "echo " + encoded + " | base64 -d | " + command + " --data-binary @-";
    }

    private String quoted(String text) {
        return quoted("", text);
    }

    /**
     * Quotes a name and its value with single quotes, and inserts variables in double quotes for the secrets of the value.
     * Only what remains of the value is redacted, so that a name or a variable never is.
     */
    private String quoted(String name, String value) {
        Optional<Place> place = secrets.find(name + value, name.length());
        if (place.isEmpty()) {
            return "'" + (name + secrets.withoutKnown(value)).replace("'", "'\\''") + "'";
        }
        Secret secret = place.get().secret();
        String before = value.substring(0, place.get().start() - name.length());
        String after = value.substring(place.get().end() - name.length());
        String variable = secret.fake()
                ? "\"${" + secret.variable() + ":-" + secret.value() + "}\""
                : "\"${" + secret.variable() + "}\"";
        return (name.isEmpty() && before.isEmpty() ? "" : quoted(name, before))
                + variable
                + (after.isEmpty() ? "" : quoted(after));
    }

    private static boolean isText(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return Arrays.equals(body, text.getBytes(StandardCharsets.UTF_8))
                && text.codePoints().allMatch(Printable::isPrintable)
                && body.length < 20_000;
    }
}
