package dev.mediajobs;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The supported vendors. */
public enum Vendor {
    /** Avatar videos and images. */
    MIRAFLOW("Miraflow", "https://miraflow.ai", "MIRAFLOW_API_KEY"),
    /** Speed painting videos. */
    MIRAGIC("Miragic", "https://backend.miragic.ai", "MIRAGIC_API_KEY"),
    /** Virtual try-on images. */
    MIRRAGO("Mirrago", "https://api.mirrago.com", "MIRRAGO_CLIENT_ID", "MIRRAGO_CLIENT_SECRET"),
    /** Aurora talking videos. */
    CREATIFY("Creatify", "https://api.creatify.ai", "CREATIFY_API_ID", "CREATIFY_API_KEY");

    private final String displayName;
    private final String id;
    private final URI defaultBaseUrl;
    private final String credentialVariables;

    Vendor(String displayName, String defaultBaseUrl, String... credentialVariables) {
        this.displayName = displayName;
        this.id = name().toLowerCase(Locale.ROOT);
        this.defaultBaseUrl = URI.create(defaultBaseUrl);
        this.credentialVariables = String.join(" ", credentialVariables);
    }

    /** {@return the display name, such as {@code Miraflow}} */
    public String displayName() {
        return displayName;
    }

    /** {@return the URL of the vendor's API without a path, which is used if no other base URL is set} */
    public URI defaultBaseUrl() {
        return defaultBaseUrl;
    }

    /** {@return the environment variables of the credentials, one or two, in the order of the builder's parameters} */
    public List<String> credentialVariables() {
        return List.of(credentialVariables.split(" "));
    }

    /** {@return the environment variable of the base URL, such as {@code MIRAFLOW_BASE_URL}} */
    public String baseUrlVariable() {
        return name() + "_BASE_URL";
    }

    /** {@return the vendor's name in job references and properties, such as {@code miraflow}} */
    public String id() {
        return id;
    }
}
