package dev.hoshu.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.database.CannotStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of sign-in providers. */
class ProvidersTest {

    private static final Map<String, Object> WHOLE =
            Map.of(
                    "hoshu.sign-in.providers.company.name", "会社",
                    "hoshu.sign-in.providers.company.issuer", "https://id.example.jp/realms/staff",
                    "hoshu.sign-in.providers.company.client-id", "hoshu");

    @Test
    void withoutAnySettingThereIsNone() {
        assertThat(read(Map.of()).all()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsTakenAsMostProvidersHaveIt() {
        var provider = read(WHOLE).find("company").orElseThrow();
        assertThat(provider.scopes()).containsExactly("openid", "email");
        assertThat(provider.verifiedClaim()).isEqualTo("email_verified");
        assertThat(provider.nameEn()).isEqualTo("会社");
        assertThat(provider.clientSecret()).isNull();
    }

    @Test
    void aSecretComesFromAFileOrTheEnvironmentAndIsNotTold(@TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "from a file\n");
        var provider =
                read(with("client-secret-file", file.toString())).find("company").orElseThrow();
        assertThat(provider.clientSecret()).isEqualTo("from a file");
        assertThat(provider)
                .hasToString("Provider[company https://id.example.jp/realms/staff hoshu]");
        var environment = environment(WHOLE);
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "HOSHU_SIGNIN_PROVIDERS_COMPANY_CLIENTSECRET",
                                        "from the environment")));
        assertThat(new Providers(environment).find("company").orElseThrow().clientSecret())
                .isEqualTo("from the environment");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://id.example.jp/realms/staff, issuer",
        "issuer, id.example.jp, issuer",
        "issuer, http://localhost.example.org/, issuer",
        "client-id, '', client-id",
        "name, '', name",
        "secret, x, secret",
        "client-secret-file, /there/is/no/such/file, client-secret-file"
    })
    void whatIsWrongStopsTheStartInWords(String setting, String value, String told) {
        assertThatThrownBy(() -> read(with(setting, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("hoshu.sign-in.providers.company." + told)
                .hasMessageContaining("docs/accounts.md");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8081/staff", "http://127.0.0.1/staff", "https://id.example.jp"})
    void aProviderIsAskedOverHttpsUnlessItIsOnThisMachine(String issuer) {
        assertThat(read(with("issuer", issuer)).ofIssuer(issuer)).isPresent();
    }

    private static Map<String, Object> with(String setting, String value) {
        var settings = new HashMap<>(WHOLE);
        settings.put("hoshu.sign-in.providers.company." + setting, value);
        return settings;
    }

    private static Providers read(Map<String, Object> settings) {
        return new Providers(environment(settings));
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        return environment;
    }
}
