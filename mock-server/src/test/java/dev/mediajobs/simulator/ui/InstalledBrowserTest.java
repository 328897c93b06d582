package dev.mediajobs.simulator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledBrowserTest {

    @Test
    void theBrowserNamedByTheEnvironment_isUsed() {
        assertThat(InstalledBrowser.find(Map.of("MEDIAJOBS_BROWSER", "/opt/mine")))
                .isEqualTo(Path.of("/opt/mine"));
    }

    @Test
    void otherwiseTheFirstOnThePath_isUsed(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("google-chrome"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        String path = "nowhere" + File.pathSeparator + folder;
        assertThat(InstalledBrowser.find(Map.of("PATH", path))).isEqualTo(program);
    }

    @Test
    void inCi_oneIsRequired() {
        assertThat(InstalledBrowser.required(Map.of("CI", "true"))).isTrue();
        assertThat(InstalledBrowser.required(Map.of())).isFalse();
        assertThat(InstalledBrowser.missing()).contains("install", "MEDIAJOBS_BROWSER");
    }
}
