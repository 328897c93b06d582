package dev.mediajobs;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The vendors, with the names of the environment variables that set them up. */
public enum Vendor {
    /** Avatar videos and images. */
    MIRAFLOW("Miraflow", "https://miraflow.ai", "MIRAFLOW_API_KEY"),
    /** Speed painting videos. */
    MIRAGIC("Miragic", "https://backend.miragic.ai", "MIRAGIC_API_KEY"),
    /** Virtual try-on pictures. */
    MIRRAGO("Mirrago", "https://api.mirrago.com", "MIRRAGO_CLIENT_ID", "MIRRAGO_CLIENT_SECRET"),
    /** Aurora talking videos. */
    CREATIFY("Creatify", "https://api.creatify.ai", "CREATIFY_API_ID", "CREATIFY_API_KEY");

    private final String displayName;
    private final String id;
    private final URI defaultBaseUrl;
    private final String credentialVariables;

    Vendor(String title, String home, String... credentialVariables) {
        this.displayName = title;
        this.id = name().toLowerCase(Locale.ROOT);
        this.defaultBaseUrl = URI.create(home);
        this.credentialVariables = String.join(" ", credentialVariables);
    }

    /**
     * The name as people write it.
     *
     * @return such as {@code Miraflow}
     */
    public String displayName() {
        return displayName;
    }

    /**
     * The address of the vendor's own API, used where no other base URL is set.
     *
     * @return without a path
     */
    public URI defaultBaseUrl() {
        return defaultBaseUrl;
    }

    /**
     * The environment variables that hold the credentials.
     *
     * @return one or two names, in the order of the builder's parameters
     */
    public List<String> credentialVariables() {
        return List.of(credentialVariables.split(" "));
    }

    /**
     * The environment variable that sets another base URL, such as the simulator's.
     *
     * @return such as {@code MIRAFLOW_BASE_URL}
     */
    public String baseUrlVariable() {
        return name() + "_BASE_URL";
    }

    /** The word that stands for the vendor in a job's reference. */
    String id() {
        return id;
    }

    static Optional<Vendor> byDisplayName(String title) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.displayName.equals(title))
                .findFirst();
    }
}
