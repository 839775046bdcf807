using System.Text.RegularExpressions;
using CaseCenterMonitor.Server.Api;

namespace CaseCenterMonitor.Server.Access;

/// <summary>What is wrong with what was typed about an account.</summary>
internal static partial class AccountForm
{
    public static async Task<FieldProblems> Check(AccountRegister register, string? user, string? officer, string? password)
    {
        var problems = new FieldProblems();
        problems.Check("user", user is not null && UserName().IsMatch(user), "2 to 40 letters, digits, points, dashes.");
        Officer(problems, officer);
        await Password(problems, register, password);
        return problems;
    }

    public static async Task Password(FieldProblems problems, AccountRegister register, string? password)
    {
        var nobody = new Account { Id = "", User = "", Officer = "", Role = "" };
        var objections = await register.Objections(nobody, password ?? "");
        problems.Check("password", objections.Count == 0 && password!.Length <= 200, string.Join(' ', objections));
    }

    public static void Officer(FieldProblems problems, string? officer) =>
        problems.Check("officer", officer is not null && OfficerName().IsMatch(officer), "An officer's number, such as 02: 1 to 20 letters, digits, dashes.");

    public static void Role(FieldProblems problems, string? role) => problems.Check("role", role is not null && Roles.All.Contains(role), $"One of: {string.Join(", ", Roles.All)}.");

    public static void Centres(FieldProblems problems, IReadOnlyList<string>? centres) =>
        problems.Check("centres", centres is { Count: > 0 and <= 200 } && centres.All(id => id == Account.EveryCentre || CentreId().IsMatch(id)), "Ids of centres, or * for all.");

    [GeneratedRegex(@"^[\p{L}\p{Nd}._-]{2,40}$")]
    private static partial Regex UserName();

    [GeneratedRegex(@"^[\p{L}\p{Nd}-]{1,20}$")]
    private static partial Regex OfficerName();

    [GeneratedRegex("^[a-z0-9-]{1,60}$")]
    private static partial Regex CentreId();
}
