package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Secrets.Secret;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SecurityScheme;
import dev.mediajobs.specs.VendorSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognizes the credentials in traffic, which are not known in advance: headers and request members of the spec's security
 * schemes, tokens that a response issues, and whatever else has the name of a credential.
 */
final class SecretCollector {

    private static final Pattern NAME = Pattern.compile(
            ".*(authorization|cookie|token|secret|password|credential|signature|api[-_]?(key|id)|client[-_]?id).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_CREDENTIAL = Pattern.compile(".*_?(type|expires.*)", Pattern.CASE_INSENSITIVE);

    private static final int MIN_LENGTH = 8;

    private final Secrets secrets;
    private final Map<String, String> headerVariables = new LinkedHashMap<>();
    private final Map<String, String> memberVariables = new LinkedHashMap<>();
    private final String prefix;

    SecretCollector(VendorSpec vendor, Secrets secrets) {
        this.secrets = secrets;
        Credentials.publicNames(vendor).forEach(secrets::addName);
        this.prefix = vendor.name().toUpperCase(Locale.ROOT) + "_";
        Map<String, String> variables = vendor.environmentVariables();
        memberVariables.putAll(variables);
        for (Operation operation : vendor.operations()) {
            for (SecurityScheme scheme :
                    operation.security().stream().flatMap(List::stream).toList()) {
                String variable = variables.getOrDefault(scheme.name(), scheme.isBearer() ? prefix + "TOKEN" : "");
                headerVariables.put(scheme.header().toLowerCase(Locale.ROOT), variable);
            }
        }
    }

    /** Returns the names of the headers with credentials that the spec declares, and of those that every client may send. */
    List<String> headers() {
        return Stream.concat(headerVariables.keySet().stream(), Stream.of("authorization", "cookie"))
                .distinct()
                .toList();
    }

    /** Returns whether a header, member or parameter has the name of a credential. */
    static boolean isSecretName(String name) {
        return NAME.matcher(name).matches() && !NO_CREDENTIAL.matcher(name).matches();
    }

    /** Registers the credentials of headers. */
    void headers(List<Map.Entry<String, String>> headers) {
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            Optional<String> declared = Optional.ofNullable(headerVariables.get(name));
            if (name.equals("cookie") || name.equals("set-cookie")) {
                // What follows the first pair of Set-Cookie are attributes.
                String[] pairs = header.getValue().split(";", name.equals("cookie") ? -1 : 2);
                for (int i = 0; i < (name.equals("cookie") ? pairs.length : 1); i++) {
                    add(name, pairs[i].substring(pairs[i].indexOf('=') + 1).strip(), prefix + "COOKIE", false, false);
                }
            } else if (declared.isPresent() || isSecretName(name)) {
                // A scheme such as Bearer is not secret, and curl commands name it.
                String value = header.getValue().replaceFirst("(?i)^(bearer|basic|token|digest)\\s+", "");
                String variable =
                        declared.orElse(prefix + name.toUpperCase(Locale.ROOT).replaceAll("\\W", "_"));
                add(name, value, variable, declared.isPresent(), declared.isPresent() && !variable.endsWith("_TOKEN"));
            }
        }
    }

    /**
     * Registers the credentials in the members of a body, at any depth.
     *
     * @param sent whether it is the body of a request, whose declared members are those of the account
     */
    void members(JsonNode body, boolean sent) {
        body.properties().forEach(each -> {
            String name = each.getKey();
            boolean secret = memberVariables.containsKey(name) || isSecretName(name);
            if (secret && each.getValue().isTextual()) {
                String variable = memberVariables.getOrDefault(name, prefix + "SECRET");
                boolean declared = memberVariables.containsKey(name) || name.equals("access_token");
                add(
                        name,
                        each.getValue().textValue(),
                        name.equals("access_token") ? prefix + "TOKEN" : variable,
                        declared,
                        sent && memberVariables.containsKey(name));
            }
            members(each.getValue(), sent);
        });
        body.valueStream().filter(each -> body.isArray()).forEach(each -> members(each, sent));
    }

    /**
     * Registers a value; a short one only if the spec declares it, because it would match unrelated text.
     *
     * @param lasting whether it belongs to the account, in contrast to tokens and cookies
     */
    private void add(String name, String value, String variable, boolean declared, boolean lasting) {
        if (!value.isBlank() && (declared || value.length() >= MIN_LENGTH)) {
            Secret secret = new Secret(value, variable, false);
            if (lasting) {
                secrets.add(name, secret);
            } else {
                secrets.addPassing(secret);
            }
        }
    }
}
