using CaseCenterMonitor.Gateway.Access;
using CaseCenterMonitor.Trust;
using CaseCenterMonitor.Gateway.Commissioning.Page;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseCenterMonitor.Gateway;

public static class Program
{
    private const int UsageError = 2;

    public static async Task<int> Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Contains("--help") || args.Contains("-h"))
        {
            Console.WriteLine(GatewayOptions.Help);
            return 0;
        }

        var (options, problems) = CommandLine.Read(
            args, Environment.GetEnvironmentVariable(GatewayOptions.SecretVariable), Environment.GetEnvironmentVariable(PageOptions.TokenVariable),
            Environment.GetEnvironmentVariable(GatewayOptions.DeviceSecretVariable));
        if (options is null)
        {
            return Refuse([.. problems, "--help shows everything."]);
        }

        var (site, gateway, wrong) = Premises.Open(options);
        if (site is null || gateway is null)
        {
            return Refuse(wrong);
        }

        Credentials credentials;
        try
        {
            credentials = Credentials.Read(options);
        }
        catch (TrustException problem)
        {
            return Refuse([problem.Message]);
        }

        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton(options).AddSingleton(credentials).AddSingleton(site).AddSingleton(gateway).AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<GatewayProcess>();
        using var host = builder.Build();
        await host.RunAsync();
        return Environment.ExitCode;
    }

    private static int Refuse(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return UsageError;
    }
}
