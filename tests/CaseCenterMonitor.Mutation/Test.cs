using System.Globalization;
using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace CaseCenterMonitor.Mutation;

/// <summary>One test of the linked sources: a fact, or a theory with one of its rows.</summary>
internal sealed record Test(string Name, MethodInfo Method, object?[] Row)
{
    private const int LongestText = 60;

    /// <summary>Every test in the linked sources, in the same order each time.</summary>
    public static IReadOnlyList<Test> All() =>
    [
        .. typeof(Test).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => type.GetMethods().OrderBy(method => method.Name, StringComparer.Ordinal))
            .Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null })
            .SelectMany(Of),
    ];

    /// <summary>Null when it is green, otherwise what was wrong.</summary>
    public string? Run()
    {
        try
        {
            var on = Method.IsStatic ? null : Activator.CreateInstance(Method.DeclaringType!);
            var done = Method.Invoke(on, BindingFlags.DoNotWrapExceptions, null, Filled(), CultureInfo.InvariantCulture);
            (done as Task)?.GetAwaiter().GetResult();
            (on as IDisposable)?.Dispose();
            return null;
        }
        catch (Exception wrong)
        {
            return $"{wrong.GetType().Name}: {wrong.Message}";
        }
    }

    private object?[] Filled() =>
        [.. Method.GetParameters().Select((parameter, index) => index < Row.Length ? Row[index] : parameter.DefaultValue)];

    private static IEnumerable<Test> Of(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        return method.GetCustomAttribute<FactAttribute>() is TheoryAttribute
            ? method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method))
                .Select((row, number) => new Test($"{name}({number + 1}: {string.Join(", ", row.Select(Shown))})", method, row))
            : [new Test(name, method, [])];
    }

    private static string Shown(object? value)
    {
        var text = (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null").ReplaceLineEndings(" ");
        return text.Length > LongestText ? $"{text[..LongestText]}…" : text;
    }
}
