using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>A small OpenID provider of its own: discovery, keys, authorization code with PKCE, token. Whoever comes is the one that the test set.</summary>
public sealed class OidcProvider : IAsyncDisposable
{
    public const string ClientId = "centre";
    public const string ClientSecret = "a-secret-of-this-test";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Redirect)> _codes = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private OidcProvider(int port)
    {
        Address = $"http://127.0.0.1:{port}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Address);
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = Address, ["authorization_endpoint"] = Address + "/authorize", ["token_endpoint"] = Address + "/token", ["jwks_uri"] = Address + "/keys",
            ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        });
        _app.MapGet("/keys", () =>
        {
            var numbers = _key.Rsa.ExportParameters(includePrivateParameters: false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) } } };
        });
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", Token);
    }

    public string Address { get; }

    /// <summary>What is said of whoever signs in next.</summary>
    public IReadOnlyList<Claim> Says { get; set; } = [];

    public static async Task<OidcProvider> Start()
    {
        var provider = new OidcProvider(Ports.Free());
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["nonce"]!, asked["code_challenge"]!, asked["redirect_uri"]!);
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"]!)}");
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != ClientSecret || !_codes.TryRemove(form["code"]!, out var given) || given.Redirect != form["redirect_uri"]
            || given.Challenge != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))))
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address, Audience = ClientId, Expires = DateTime.UtcNow.AddMinutes(5), SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
            Subject = new ClaimsIdentity([.. Says, new Claim("nonce", given.Nonce)]),
        });
        return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
