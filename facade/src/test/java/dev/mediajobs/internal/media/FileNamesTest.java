package dev.mediajobs.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest(name = "name {index}")
    @CsvSource(
            delimiter = '|',
            value = {
                "face.png | face.png",
                "../../etc/passwd | passwd",
                "C:\\Windows\\face.png | face.png",
                "/ | file",
                ".. | file",
                "..hidden | hidden",
                "CON | fileCON",
                "nul.png | filenul.png",
                "lpt1.txt | filelpt1.txt",
                "a\u202Egnp.exe | agnp.exe",
                "a\u0000b.png | ab.png",
                "\u00fcber \u5199\u771f.png | \u00fcber \u5199\u771f.png"
            })
    void row13_row57_onlyASafeBaseNameRemains(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void row13_row57_anyName_staysInItsFolderAndItsHeader() {
        Random random = new Random(13);
        String unsafe = "/\\.\"\r\n:;%*?<>|\u0000\u202E\uD83C\uDFE0ab";
        for (int i = 0; i < 5000; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(random.nextInt(300), 0, unsafe.length()).forEach(at -> name.append(unsafe.charAt(at)));

            assertThat(FileNames.safe(name.toString()))
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(104)
                    .doesNotStartWith(".")
                    .doesNotContain("/", "\\", "\"", "\r", "\n", "\u0000", ":", "%");
        }
    }
}
